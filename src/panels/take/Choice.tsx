/** A list of options with its label over it. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  choose,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly (readonly [id: Id, text: string])[];
  readonly choose: (id: Id) => void;
}) {
  return (
    <label class="take-field">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Id)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
