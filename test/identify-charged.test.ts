import { table } from './identify-table.ts';

table([
  {
    say: 'A man is killed when a bomb explodes in Leeds. This man, Paul Rees, has been charged with the bombing.',
    expect: { 'x:man': ['A man'], 'x:paul-rees': ['This man', 'Paul Rees'] },
  },
  {
    say: 'Gunmen kidnapped 40 villagers in May. Seven of them were released.',
    expect: { 'x:gunmen': ['Gunmen'], 'x:villagers': ['40 villagers', 'them'] },
  },
  {
    say: 'Four Abkhaz servicemen attacked a Georgian village. Georgia sent troops.',
    expect: { abkhazia: ['Four Abkhaz servicemen'] },
  },
  {
    say: 'Gunmen killed four policemen and a woman visiting from Peru.',
    codes: { 'x:policemen': ['COP', null] },
  },
]);
