import { table } from './tree-table.ts';

table('the main verb behind an apposition or a clause', [
  ['Colonel Idriss Maru, commander of the northern garrison, called for calm.', 'root(called) obl(called, calm)'],
  [
    'The alliance, which includes the two largest unions, advocates for miners.',
    'root(advocates) nsubj(advocates, alliance) acl:relcl(alliance, includes)',
  ],
  [
    'The memory of the killings in these villages – recorded by a priest – haunts the province.',
    'root(haunts) nsubj(haunts, memory) obj(haunts, province)',
  ],
  [
    'Jane Okello, who heads the committee, rejected the plan.',
    'root(rejected) nsubj(rejected, Jane) obj(rejected, plan)',
  ],
  ['The front, a coalition of five groups, claims three villages.', 'root(claims) obj(claims, villages)'],
]);

table('a noun that has no main verb stays the root', [
  ['A video of masked men who say they attacked the post.', 'root(video)'],
  ['Bridge closures through Friday to repair the road.', 'root(closures)'],
  ['The first statement by the group since it took the town.', 'root(statement)'],
  ['Background: the two sides fought a war in 1998.', 'root(Background)'],
]);
