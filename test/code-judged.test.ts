import { table } from './code-table.ts';

/** Headlines and cut clauses: nobody jails or charges without saying whom. */
table({
  'who is judged is no judge': [
    { say: 'Leeds man jailed for ten years', expect: { actor: [], recipient: ['man'] } },
    { say: 'Man charged with murder of a shopkeeper', at: 'charged', expect: { actor: [], recipient: ['Man'] } },
    {
      say: 'Teenager sentenced to five years over riot',
      at: 'sentenced',
      expect: { actor: [], recipient: ['Teenager'] },
    },
    { say: 'Mayor arrested over land deal', expect: { actor: [], recipient: ['Mayor'] } },
    { say: 'Opposition leader banned from travelling', expect: { actor: [], recipient: ['leader'] } },
    { say: 'Police arrested four men over a land deal.', expect: { actor: ['Police'], recipient: ['men'] } },
    { say: 'The court jailed him for ten years.', expect: { actor: ['court'], recipient: ['him'] } },
  ],
  'violence is done to whom something was done before': [
    {
      say: 'Militants tied six men to a truck. They were beaten with sticks.',
      at: 'beaten',
      expect: { actor: [], recipient: ['They'] },
    },
  ],
  'an aside is whose the clause is': [
    {
      say: 'In addition to backing the plan, the bishops called for peace.',
      at: 'backing',
      expect: { actor: ['bishops'], recipient: ['plan'] },
    },
  ],
  'what a place lies behind is against whom': [
    {
      say: 'The army began an offensive in Medellin against traffickers.',
      expect: { actor: ['army'], recipient: ['traffickers'] },
    },
  ],
});
