const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})\\b`, 'iu');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;

/** A full date found in a short text: `text` as written, `day` as `YYYY-MM-DD`. */
export interface StatedDay {
  readonly text: string;
  readonly day: string;
}

/** The first full date (day, month by name, year; or ISO) in a line; undefined where there is none. */
export function statedDay(line: string): StatedDay | undefined {
  const iso = ISO.exec(line);
  if (iso) return checked(iso[0], iso[1]!, Number(iso[2]), iso[3]!);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return checked(dayFirst[0], dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return checked(monthFirst[0], monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  return undefined;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function checked(text: string, year: string, month: number, day: string): StatedDay | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { text, day: iso } : undefined;
}

/** Is `YYYY-MM-DD` a day there is? */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}
