import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type EventView, type ListedActor, postCorrection } from '../api.ts';
import { refresh } from '../live.ts';
import { Fields } from './correction-fields.tsx';
import { enteredText, enteredValue } from './entered-value.ts';

interface CorrectionFormProps {
  readonly view: EventView;
  readonly property: string;
  /** What the panel calls the property. */
  readonly label: string;
  readonly onDone: () => void;
}

const PERSON = 'dateline:person';

/** What a person says of one property. It is kept beside the machine's value and outranks it. */
export function CorrectionForm({ view, property, label, onDone }: CorrectionFormProps) {
  const client = useQueryClient();
  const [person, setPerson] = useState(() => window.localStorage.getItem(PERSON) ?? '');
  const send = useCorrection(() => {
    window.localStorage.setItem(PERSON, person);
    onDone();
  });
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault();
    const fields = new FormData(submitted.currentTarget);
    send.mutate({
      subject: view.id,
      property,
      value: enteredValue(property, fields, view, client.getQueryData<ListedActor[]>(['actors'])),
      person,
      note: enteredText(fields, 'note'),
    });
  };
  return (
    <form className="correction" onSubmit={submit} onKeyDown={(key) => key.key === 'Escape' && onDone()}>
      <Fields view={view} property={property} label={label} />
      <label>
        Why
        <input name="note" maxLength={2000} placeholder="optional" />
      </label>
      <label>
        Your name
        <input
          name="person"
          required
          maxLength={200}
          value={person}
          onChange={({ target }) => setPerson(target.value)}
        />
      </label>
      {send.error && <p className="refused">{send.error.message}</p>}
      <p className="actions">
        <button type="submit" className="primary" disabled={send.isPending}>
          {property === 'exists' ? (view.exists ? 'It is not an event' : 'It is an event') : 'Keep'}
        </button>
        {view.corrected.includes(property) && (
          <button
            type="button"
            className="quiet"
            disabled={!person.trim() || send.isPending}
            onClick={() => send.mutate({ subject: view.id, property, person })}
          >
            Back to the machine's value
          </button>
        )}
      </p>
    </form>
  );
}

/** Sends a correction; `onKept` is called once the page shows it. */
function useCorrection(onKept: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: postCorrection,
    onSuccess: async () => {
      await refresh(client);
      onKept();
    },
  });
}
