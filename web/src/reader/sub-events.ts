/** ACLED's event types and sub-event types, as its codebook names them. */
export const SUB_EVENTS: readonly (readonly [eventType: string, subEventTypes: readonly string[]])[] = [
  ['Battles', ['Armed clash', 'Government regains territory', 'Non-state actor overtakes territory']],
  [
    'Explosions/Remote violence',
    [
      'Air/drone strike',
      'Shelling/artillery/missile attack',
      'Suicide bomb',
      'Remote explosive/landmine/IED',
      'Grenade',
      'Chemical weapon',
    ],
  ],
  ['Violence against civilians', ['Attack', 'Abduction/forced disappearance', 'Sexual violence']],
  ['Protests', ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters']],
  ['Riots', ['Violent demonstration', 'Mob violence']],
  [
    'Strategic developments',
    [
      'Agreement',
      'Arrests',
      'Change to group/activity',
      'Disrupted weapons use',
      'Headquarters or base established',
      'Looting/property destruction',
      'Non-violent transfer of territory',
      'Other',
    ],
  ],
];
