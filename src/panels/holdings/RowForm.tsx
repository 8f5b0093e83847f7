import { useState } from "preact/hooks";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";

const units = ["EH/s", "PH/s", "TH/s", "MW", "kW", "GW"] as const;
const blank = { name: "", place: "", amount: "", unit: "EH/s", price: "", note: "" };

/** A form for one site, read as a row of a file. It keeps its fields where `add` says that the row was not taken. */
export function RowForm({ add }: { readonly add: (fields: Readonly<Record<string, string>>) => Promise<boolean> }) {
  const [fields, setFields] = useState(blank);
  const put = (part: Partial<typeof blank>) => setFields({ ...fields, ...part });
  const text = (field: "name" | "place" | "amount" | "price" | "note") => (
    <label>
      <span>{words.fields[field]}</span>
      <input
        type="text"
        value={fields[field]}
        required={field !== "price" && field !== "note"}
        inputMode={field === "amount" || field === "price" ? "decimal" : "text"}
        onInput={(event) => put({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="row-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add(fields).then((taken) => {
          if (taken) setFields({ ...blank, unit: fields.unit });
        });
      }}
    >
      {text("name")}
      {text("place")}
      {text("amount")}
      <label>
        <span>{words.fields.unit}</span>
        <select value={fields.unit} onChange={(event) => put({ unit: event.currentTarget.value })}>
          {units.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </label>
      {text("price")}
      {text("note")}
      <button type="submit" class="pill">
        {words.add}
      </button>
    </form>
  );
}
