import { useState } from "preact/hooks";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  readonly isNumber?: boolean;
  readonly set: (value: string) => void;
}

/** A line of text. While the field has the focus, it shows the text as it was typed. */
export function Field({ label, value, most = 300, isNumber = false, set }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label class="own-field">
      {label}
      <input
        type="text"
        inputMode={isNumber ? "decimal" : "text"}
        maxLength={most}
        value={typed ?? value}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          set(currentTarget.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** Lines of text. */
export function TextArea({ label, value, rows, set }: FieldProps & { readonly rows: number }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label class="own-field">
      {label}
      <textarea
        rows={rows}
        value={typed ?? value}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          set(currentTarget.value);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** The choice of one of several options, by their words. */
export function Chooser<Id extends string>({
  label,
  value,
  options,
  set,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: Readonly<Record<Id, string>>;
  readonly set: (value: Id) => void;
}) {
  return (
    <label class="own-field">
      {label}
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value as Id)}>
        {(Object.keys(options) as Id[]).map((id) => (
          <option key={id} value={id}>
            {options[id]}
          </option>
        ))}
      </select>
    </label>
  );
}
