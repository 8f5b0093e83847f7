import type { ScenarioTable } from "../../display/scenario/tables.ts";
import { TableHead } from "../shared/Columns.tsx";

/** A small table of finished words. */
export function WordTable({ table }: { readonly table: ScenarioTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow page scrolls the table sideways, by the keyboard too
    <section class="what-if-table" tabIndex={0} aria-label={table.title}>
      <table>
        <caption>{table.title}</caption>
        <TableHead names={table.columns} />
        <tbody>
          {table.rows.map(({ key, cells: [first, ...rest], hit }) => (
            <tr key={key} data-hit={hit}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={table.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note === "" ? null : <p class="quiet">{table.note}</p>}
    </section>
  );
}
