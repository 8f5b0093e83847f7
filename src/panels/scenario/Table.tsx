import type { ScenarioTable } from "../../display/scenario/tables.ts";
import { TableHead } from "../shared/Columns.tsx";

/** A small table of finished words. */
export function WordTable({ grid }: { readonly grid: ScenarioTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow page scrolls the table sideways, by the keyboard too
    <section class="what-if-table" tabIndex={0} aria-label={grid.title}>
      <table>
        <caption>{grid.title}</caption>
        <TableHead names={grid.columns} />
        <tbody>
          {grid.rows.map(({ key, cells: [first, ...rest], hit }) => (
            <tr key={key} data-hit={hit}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={grid.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {grid.note === "" ? null : <p class="quiet">{grid.note}</p>}
    </section>
  );
}
