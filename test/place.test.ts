import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Toponym } from '../src/model/index.ts';
import { placed } from './place-table.ts';

/** `Mosul=IQ`, with the first-order division where the case names one, `*` where the use is associative. */
function brief({ text, use, resolution }: Toponym, withAdmin: boolean): string {
  const found = resolution.kind === 'resolved' ? resolution.place : undefined;
  const where = found ? [found.country ?? '-', withAdmin ? found.admin1 : undefined].filter(Boolean).join('.') : '?';
  return `${text}=${where}${use === 'associative' ? '*' : ''}`;
}

/** A sentence, then one entry a mention in text order. */
type Case = readonly [say: string, ...expect: string[]];

const LITERAL: readonly Case[] = [
  ['Two bombs exploded in Mosul on Monday.', 'Mosul=IQ'],
  ['Troops entered the town of Hajin in Syria.', 'Hajin=SY', 'Syria=SY'],
  ['The convoy was hit near Bakhmut in Ukraine.', 'Bakhmut=UA', 'Ukraine=UA'],
  ['Shells fell on Avdiivka overnight.', 'Avdiivka=UA'],
  ['Gunmen attacked a market in Maiduguri, Nigeria.', 'Maiduguri=NG', 'Nigeria=NG'],
  ['Rebels seized Goma in the Democratic Republic of Congo.', 'Goma=CD', 'Democratic Republic of Congo=CD'],
  ['A suicide bomber struck Kabul on Friday.', 'Kabul=AF'],
  ['Clashes broke out in El Fasher, Sudan.', 'El Fasher=SD', 'Sudan=SD'],
  ['Air strikes hit Gaza City and Khan Younis.', 'Gaza City=PS', 'Khan Younis=PS'],
  ['Soldiers were deployed to Marawi in the Philippines.', 'Marawi=PH', 'Philippines=PH'],
  ['Fighting continued around Raqqa.', 'Raqqa=SY'],
  ['The army shelled Douma in Syria.', 'Douma=SY', 'Syria=SY'],
  ['They fled from Aleppo to Idlib.', 'Aleppo=SY', 'Idlib=SY'],
  ['Protesters marched through Khartoum.', 'Khartoum=SD'],
  ['At least ten people died in Beirut.', 'Beirut=LB'],
  ['A mine exploded in Donbas.', 'Donbas=UA'],
  ['The drone crashed into the Black Sea.', 'Black Sea=-'],
  ['Pirates boarded a tanker in the Gulf of Aden.', 'Gulf of Aden=-'],
  ['Ships were delayed in the Strait of Hormuz.', 'Strait of Hormuz=-'],
  ['Militants hid in the Sahel.', 'Sahel=-'],
  ['Villagers fled Baghuz in Syria.', 'Baghuz=SY', 'Syria=SY'],
  ['The raid took place in Helmand province, Afghanistan.', 'Helmand=AF', 'Afghanistan=AF'],
  ['Militants attacked Palma in Mozambique.', 'Palma=MZ', 'Mozambique=MZ'],
  ['The bodies were found in Bucha, Ukraine.', 'Bucha=UA', 'Ukraine=UA'],
  ['An explosion shook Quetta in Pakistan.', 'Quetta=PK', 'Pakistan=PK'],
  ['Police fired tear gas in Nairobi.', 'Nairobi=KE'],
  ['The grenade attack happened in Bujumbura.', 'Bujumbura=BI'],
  ['The ferry sank off Lampedusa.', 'Lampedusa=IT'],
  ['Soldiers crossed the Euphrates.', 'Euphrates=-'],
  ['Fighters regrouped in the Sinai Peninsula.', 'Sinai Peninsula=EG'],
  ['Refugees left Al-Hol camp in Syria.', 'Al-Hol=SY', 'Syria=SY'],
  ['A rocket landed at Ain al-Asad in Iraq.', 'Ain al-Asad=IQ', 'Iraq=IQ'],
  ['He was arrested in Port-au-Prince.', 'Port-au-Prince=HT'],
  ['The gang controls Cite Soleil in Haiti.', 'Cite Soleil=HT', 'Haiti=HT'],
  ['The school was in Chibok.', 'Chibok=NG'],
  ['Villages in North Kivu were burned.', 'North Kivu=CD'],
  ['She returned to Tigray last week.', 'Tigray=ET'],
  ['The talks were held in Geneva.', 'Geneva=CH'],
  ['Farmers in Kashmir closed their shops.', 'Kashmir=-'],
  ['Shells fell near Dhaka.', 'Dhaka=BD'],
  ['The bus was travelling from Lagos to Abuja.', 'Lagos=NG', 'Abuja=NG'],
];

const SPELLINGS: readonly Case[] = [
  ["Villagers fled Ba'aj in Iraq.", "Ba'aj=IQ", 'Iraq=IQ'],
  ['Villagers fled Baaj in Iraq.', 'Baaj=IQ', 'Iraq=IQ'],
  ["Villagers fled Al-Ba'aj in Iraq.", "Al-Ba'aj=IQ", 'Iraq=IQ'],
  ['Shelling hit Deir ez-Zor in Syria.', 'Deir ez-Zor=SY', 'Syria=SY'],
  ['Shelling hit Deir al-Zour in Syria.', 'Deir al-Zour=SY', 'Syria=SY'],
  ['Shelling hit Deir Ezzor in Syria.', 'Deir Ezzor=SY', 'Syria=SY'],
  ['The mayor of Kiev spoke.', 'Kiev=UA'],
  ['The mayor of Kyiv spoke.', 'Kyiv=UA'],
  ['The mayor of Kharkov spoke.', 'Kharkov=UA'],
  ['The siege of Kobani lasted months.', 'Kobani=SY'],
  ['The siege of Kobane lasted months.', 'Kobane=SY'],
  ['The siege of Ayn al-Arab lasted months.', 'Ayn al-Arab=SY'],
  ['Militants seized Tal Afar in Iraq.', 'Tal Afar=IQ', 'Iraq=IQ'],
  ['Militants seized Hawija in Iraq.', 'Hawija=IQ', 'Iraq=IQ'],
  ['Troops in Zaporizhzhya retreated.', 'Zaporizhzhya=UA'],
  ['The port of Hodeidah was closed.', 'Hodeidah=YE'],
  ['The port of Hudaydah was closed.', 'Hudaydah=YE'],
  ['He died in Fallujah.', 'Fallujah=IQ'],
  ['He died in Falluja.', 'Falluja=IQ'],
  ['The base at Ar-Raqqah was bombed.', 'Ar-Raqqah=SY'],
  ['They fought in Türkiye.', 'Türkiye=TR'],
  ['He lives in Côte d’Ivoire.', 'Côte d’Ivoire=CI'],
  ['He lives in Timor-Leste.', 'Timor-Leste=TL'],
  ['He lives in São Paulo.', 'São Paulo=BR'],
  ['He lives in Sao Paulo.', 'Sao Paulo=BR'],
];

const ASSOCIATIVE: readonly Case[] = [
  ['Turkish warplanes bombed the hills.', 'Turkish=TR*'],
  ['Iraqis voted on Sunday.', 'Iraqis=IQ*'],
  ['Syrian forces shelled the road.', 'Syrian=SY*'],
  ['Washington condemned the attack.', 'Washington=US*'],
  ['Moscow denied the report.', 'Moscow=RU*'],
  ['Baghdad accused Ankara of breaking the truce.', 'Baghdad=IQ*', 'Ankara=TR'],
  ['Israeli jets struck the camp.', 'Israeli=IL*'],
  ['Palestinians gathered at the gate.', 'Palestinians=PS*'],
  ['A French soldier was killed.', 'French=FR*'],
  ['Somali troops killed four militants.', 'Somali=SO*'],
  ['The Ukrainian president spoke.', 'Ukrainian=UA*'],
  ['Russians seized the plant.', 'Russians=RU*'],
  ['Afghan officials confirmed the deaths.', 'Afghan=AF*'],
  ['Tehran rejected the demand.', 'Tehran=IR*'],
  ['Iraq’s army announced an operation.', 'Iraq=IQ*'],
  ["Iraq's security forces arrested him.", 'Iraq=IQ*'],
  ['The U.S.-led coalition bombed a depot.', 'U.S.=US*'],
  ['Chechen fighters joined the battle.', 'Chechen=RU*'],
  ['Saudi Arabia announced sanctions.', 'Saudi Arabia=SA*'],
  ['Nigerian police arrested the man.', 'Nigerian=NG*'],
  ['He studied at the University of Texas.', 'Texas=US*'],
  ['The Bank of England raised rates.', 'England=GB*'],
  ['Two men were stabbed on London Road.', 'London=GB*'],
  ['The Boston Globe reported the story.', 'Boston=US*'],
  ['Congolese soldiers withdrew.', 'Congolese=CD*'],
  ['Kenyan and Somali officials met.', 'Kenyan=KE*', 'Somali=SO*'],
];

const QUALIFIED: readonly Case[] = [
  ['He was born in Paris, Texas.', 'Paris=US.Texas', 'Texas=US'],
  ['He was born in Paris, France.', 'Paris=FR.Île-de-France', 'France=FR'],
  ['The fire began in Alexandria, La., on Monday.', 'Alexandria=US.Louisiana', 'La.=US'],
  ['The fire began in Alexandria, Egypt.', 'Alexandria=EG.Alexandria', 'Egypt=EG'],
  ['The crash happened in Athens, Ga., on Monday.', 'Athens=US.Georgia', 'Ga.=US'],
  ['The crash happened in Athens, Greece.', 'Athens=GR.Attica', 'Greece=GR'],
  ['She moved to London, Ontario.', 'London=CA.Ontario', 'Ontario=CA'],
  ['She moved to Moscow, Idaho.', 'Moscow=US.Idaho', 'Idaho=US'],
  ['She moved to Lebanon, Pa., last year.', 'Lebanon=US.Pennsylvania', 'Pa.=US'],
  ['She moved to Cambridge, Massachusetts.', 'Cambridge=US.Massachusetts', 'Massachusetts=US'],
  ['She moved to Cambridge, England.', 'Cambridge=GB.England', 'England=GB'],
  ['They arrived in Tripoli, Libya.', 'Tripoli=LY.Tripoli', 'Libya=LY'],
  ['They arrived in Tripoli, Lebanon.', 'Tripoli=LB.North Lebanon', 'Lebanon=LB'],
  ['The town of San Miguel in El Salvador was attacked.', 'San Miguel=SV.San Miguel Department', 'El Salvador=SV'],
  ['He lives in Springfield, Illinois.', 'Springfield=US.Illinois', 'Illinois=US'],
  ['He lives in Springfield, Mo., with his wife.', 'Springfield=US.Missouri', 'Mo.=US'],
  ['He lives in Birmingham, Alabama.', 'Birmingham=US.Alabama', 'Alabama=US'],
  ['Police in Birmingham, England, arrested him.', 'Birmingham=GB.England', 'England=GB'],
  ['The trial was held in Valencia, Venezuela.', 'Valencia=VE.Carabobo', 'Venezuela=VE'],
  ['Voters in Tbilisi and Batumi, in Georgia, went home.', 'Tbilisi=GE.Tbilisi', 'Batumi=GE.Adjara', 'Georgia=GE'],
  ['Voters in Atlanta and Savannah, in Georgia, went home.', 'Atlanta=US.Georgia', 'Savannah=US.Georgia', 'Georgia=US'],
  ['He drove from Hyderabad to Karachi in Pakistan.', 'Hyderabad=PK.Sindh', 'Karachi=PK.Sindh', 'Pakistan=PK'],
  [
    'He drove from Hyderabad to Warangal in Telangana.',
    'Hyderabad=IN.Telangana',
    'Warangal=IN.Telangana',
    'Telangana=IN',
  ],
];

/** What is called like a small place in a country the text has nothing to do with. */
const ASTRAY: readonly Case[] = [
  ['He died in Norman, Okla. on Monday.', 'Norman=US', 'Okla.=US'],
  ['The blast hit the Haram district of Giza, near Cairo.', 'Haram=?', 'Giza=EG', 'Cairo=EG'],
  [
    'Guerrillas attacked San Luis de la Reina in San Miguel, El Salvador.',
    'San Luis de la Reina=?',
    'San Miguel=SV',
    'El Salvador=SV',
  ],
  ['Troops stormed the Al Salem hospital in Mosul, Iraq.', 'Mosul=IQ', 'Iraq=IQ'],
  ['SANA said warplanes struck rebels near Palmyra in Syria.', 'Palmyra=SY', 'Syria=SY'],
  // Great towns, capitals and what has no other sense are spoken of without their country.
  ['Iraq and Iran sent teams to Barcelona and Nairobi.', 'Iraq=IQ*', 'Iran=IR*', 'Barcelona=ES', 'Nairobi=KE'],
];

const NOTHING: readonly Case[] = [
  ['Paris Hilton arrived late.'],
  ['Mr. May resigned in the morning.'],
  ['In May they returned.'],
  ['They roasted a turkey for dinner.'],
  ['They will march on the palace in August.'],
  ['Michael Jordan scored forty points.'],
  ['Jordan scored forty points for the team, and Michael Jordan smiled.'],
  ['Chad Smith played the drums.'],
  ['My neighbour Chad said he was tired.'],
  ['Jack London wrote novels.'],
  ['Mrs. Lincoln was at the theatre.'],
  ['Abraham Lincoln spoke for two minutes.'],
  ['President Clinton vetoed the bill.'],
  ['Hillary Clinton lost.'],
  ['General Jackson died of his wounds.'],
  ['Michael Jackson sang.'],
  ['The police said nothing.'],
  ['He spoke of hope and victory.'],
  ['She was reading a book.'],
  ['It was a nice day.'],
  ['Most of the men were armed.'],
  ['The sergeant lost an arm.'],
  ['Nobody was hurt.'],
  ['The president of the council resigned.'],
  ['Sydney Sweeney starred in the film.'],
  ['Austin Powers was on television.'],
  ['Denzel Washington won the award.'],
  ['George Washington crossed the river.'],
  ['Dr. Orlando Garcia testified.'],
  ['Florence Nightingale was a nurse.'],
  ['Charlotte Bronte wrote it.'],
  ['Israel Gomez pleaded guilty.'],
  ['Kenya Moore left the show.'],
  ['Mr. Ireland said he would appeal.'],
  ['Kathy Ireland smiled.'],
  ['Victoria Beckham arrived with her children.'],
  ['The mobile phone rang.'],
  ['They ate a sandwich.'],
  ['She sold china and glass.'],
  ['Rob Lowe and Tom Berlin left early.'],
  ['Irving Berlin composed it.'],
  ['They won by a mile.'],
];

/** A table of sentences; `todo` says why a case fails today. */
function table(
  title: string,
  cases: readonly Case[],
  withAdmin = false,
  todo: ReadonlyMap<string, string> = new Map(),
) {
  for (const [say, ...expect] of cases) {
    test(`${title}: ${say}`, { todo: todo.get(say) ?? false }, () => {
      assert.deepEqual(
        placed(say).toponyms.map((toponym) => brief(toponym, withAdmin)),
        expect,
      );
    });
  }
}

const TODO: ReadonlyMap<string, string> = new Map([
  ['Austin Powers was on television.', 'the annotator takes it for an organisation'],
]);

table('named', LITERAL);
table('spelled', SPELLINGS);
table('associative', ASSOCIATIVE);
table('qualified', QUALIFIED, true);
table('astray', ASTRAY);
table('no place', NOTHING, false, TODO);

test('one name means one place in a text, unless its words place it elsewhere', () => {
  const { toponyms } = placed('He left Paris, Texas, for Paris, France. He has never been to Berlin.');
  const countries = toponyms.map(({ resolution }) => (resolution.kind === 'resolved' ? resolution.place.country : '?'));
  assert.deepEqual(countries, ['US', 'US', 'FR', 'FR', 'DE']);
});

test('Georgia is a state among American cities and a country among Caucasian ones', () => {
  const country = (text: string) => {
    const found = placed(text).toponyms.find((toponym) => toponym.text === 'Georgia')!.resolution;
    return found.kind === 'resolved' ? found.place.country : undefined;
  };
  assert.equal(country('Voters in Georgia, Alabama and Florida stayed away. Atlanta was calm.'), 'US');
  assert.equal(country('Voters in Georgia, Armenia and Azerbaijan stayed away. Tbilisi was calm.'), 'GE');
});

test('a text without case is read too', () => {
  const { toponyms } = placed('GUERRILLAS ATTACKED A GARRISON IN SAN SALVADOR, EL SALVADOR, ON MONDAY.');
  assert.deepEqual(
    toponyms.map(({ text }) => text),
    ['SAN SALVADOR', 'EL SALVADOR'],
  );
});
