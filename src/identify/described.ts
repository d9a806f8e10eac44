import type { RoleWord } from '../codebook/index.ts';
import type { Identity } from './entry.ts';

/** An identity and how it was told: by name, or by description. */
export interface Described extends Identity {
  readonly form: 'name' | 'nominal';
  /** One person, not several or a body. */
  readonly single: boolean;
  readonly role?: RoleWord;
  /** Of several countries: "West African troops". */
  readonly continental?: boolean;
  /** Other entries with the same name. */
  readonly others: readonly Identity[];
}
