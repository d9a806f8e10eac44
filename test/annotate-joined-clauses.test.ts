import { table } from './tree-table.ts';

table('clauses joined to the wrong verb', [
  [
    'The gunman fired six shots, at one point walking around the governor as he lay motionless and shooting him again at close range.',
    'conj(walking, shooting)',
  ],
  [
    'The party said six of its members were arrested in Gori, accusing the authorities of launching a campaign of terror.',
    'advcl(said, accusing)',
  ],
  ['She said the minister resigned on Monday, accusing his rivals of lies.', 'advcl(resigned, accusing)'],
  [
    'Prime Minister Khan condemned the assault and directed officials to provide care for the victims.',
    'obj(condemned, assault) conj(condemned, directed) obj(directed, officials) xcomp(directed, provide)',
  ],
  [
    'Diplomats are pushing for talks between officials to avert war as heavy fighting in the region killed at least a dozen.',
    'nsubj(killed, fighting)',
  ],
]);
