import { InvalidArgumentError } from 'commander';
import { isDayOrInstant } from '../pipeline/index.ts';

/** An option's day, as `YYYY-MM-DD`; commander says the rest. */
export function day(value: string): string {
  if (value.length !== 10 || !isDayOrInstant(value)) throw new InvalidArgumentError('it takes a day, as 2024-03-14');
  return value;
}

/** An option's day, or an instant as `2024-03-14T09:30Z`. */
export function dayOrInstant(value: string): string {
  if (!isDayOrInstant(value)) throw new InvalidArgumentError('it takes a day, as 2024-03-14, or an ISO 8601 instant');
  return value;
}
