import { BODY, MORE, TEXT, table } from './read-table.ts';

table([
  {
    name: 'furniture below the body',
    text: `${TEXT}\n\nShare this article\n\nBack to top`,
    expect: { text: TEXT, furniture: ['Share this article', 'Back to top'] },
  },
  {
    name: 'furniture inside the body',
    text: `${BODY}\n\nAdvertisement\n\n${MORE}`,
    expect: { text: TEXT, furniture: ['Advertisement'] },
  },
  {
    name: 'a headline of another article beside furniture',
    text: `${TEXT}\n\nMinister visits flooded villages in the south\n\nRelated Articles`,
    expect: { text: TEXT, furniture: ['Minister visits flooded villages in the south', 'Related Articles'] },
  },
  {
    name: 'a headline of another article above a credit',
    text: `${TEXT}\n\nMinister visits flooded villages in the south\n\nWith reporting from AFP`,
    expect: {
      text: `${TEXT}\n\nWith reporting from AFP`,
      furniture: ['Minister visits flooded villages in the south'],
    },
  },
  {
    name: 'a last line without a full stop stays where nothing else is loose',
    text: `${BODY}\n\nThe patrol had left its base an hour earlier`,
    expect: { text: `${BODY}\n\nThe patrol had left its base an hour earlier` },
    absent: ['furniture'],
  },
  {
    name: 'a list of links after its opener',
    text: `${TEXT}\n\nRead more:\nWho guards the river?\nFloods cut off the south`,
    expect: { text: TEXT },
  },
  {
    name: 'a line that names another article',
    text: `${BODY}\n\nRead more: Floods cut off the south\n\n${MORE}`,
    expect: { text: TEXT, furniture: ['Read more: Floods cut off the south'] },
  },
  {
    name: 'sentences about sharing and prices are no furniture',
    text: `Share prices fell in the capital after the attack.\n\n${TEXT}`,
    expect: {},
    absent: ['furniture'],
  },
  { name: 'copyright lines', text: `${TEXT}\n\n© 2021 Riverland Times. All rights reserved.`, expect: { text: TEXT } },
  {
    name: 'social buttons',
    text: `Patrol attacked near the river\n\nFacebook Twitter WhatsApp\n\n${TEXT}`,
    expect: { title: 'Patrol attacked near the river', text: TEXT },
  },
]);
