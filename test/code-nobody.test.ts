import { table } from './code-table.ts';

/** Words that are no party though they stand where one does, and whose deed it is then. */
table({
  'heat sets off a bomb by itself': [
    { say: 'The bomb might have been detonated by heat from the engine.', expect: { actor: [] } },
  ],
  'anybody is nobody': [
    { say: 'It hardens you when one slaps a man.', at: 'slaps', expect: { actor: [], recipient: ['man'] } },
    { say: 'You attacked the town.', expect: { actor: [], recipient: ['town'] } },
    { say: 'One of the rebels attacked the town.', expect: { actor: ['rebels'] } },
  ],
  'how often is not with whom': [
    {
      say: 'The minister said she had talked with him hundreds of times.',
      at: 'talked',
      expect: { recipient: ['him'] },
    },
  ],
  'an exception agrees to nothing': [
    {
      say: 'All the parties, with the exception of the Greens, agreed on the enlargement.',
      expect: { actor: ['parties'], recipient: [] },
    },
  ],
  'for whom protection is asked is not asked': [
    {
      say: 'The president asked for special protection for 18 Colombians.',
      expect: { actor: ['president'], recipient: [] },
    },
  ],
  'what one is convicted of one did': [
    {
      say: 'A panel overturned Cameron Earle’s conviction for assaulting a woman.',
      at: 'assaulting',
      expect: { actor: ['Cameron'], recipient: ['woman'] },
    },
  ],
  'the first to do something does it': [
    {
      say: 'New Jersey became the first Northern state to apologize to the tribes.',
      at: 'apologize',
      expect: { actor: ['Jersey'], recipient: ['tribes'] },
    },
  ],
  'firing to end the shelling is not shelling': [
    { say: 'No police unit should return fire to end the bombardment.', at: 'bombardment', expect: { actor: [] } },
  ],
  'who is not known is nobody': [
    { say: 'He did not say which group was behind the attack.', at: 'attack', expect: { actor: [] } },
  ],
});
