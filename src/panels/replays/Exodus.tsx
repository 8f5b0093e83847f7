import type { ExodusView } from "../../display/claims/types.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { StatedList } from "../claims/Stated.tsx";
import { TableHead } from "../shared/Columns.tsx";

/** The exodus: what its sources said, and hashrate by country and by province before and after. */
export function ExodusPart({ view, act }: { readonly view: ExodusView | null; act(change: Change): void }) {
  if (view === null) return null;
  return (
    <div class="exodus">
      <h3>{words.exodus.title}</h3>
      <p>{view.blind}</p>
      {view.months.length === 0 ? null : (
        <Figures
          caption={words.exodus.before}
          head={[words.exodus.name, ...view.months]}
          rows={view.countries.map(({ name, cells }) => [name, ...cells])}
        />
      )}
      {view.provinces === null ? null : (
        <Figures
          caption={view.provinces.title}
          head={[words.exodus.province, ...view.provinces.head]}
          rows={view.provinces.rows.map(({ name, cells }) => [name, ...cells])}
        />
      )}
      <StatedList title={words.exodus.lines} note={view.sample} rows={view.lines} act={act} folded />
    </div>
  );
}

function Figures(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const { caption, head, rows } = props;
  return (
    <table class="without-table">
      <caption>{caption}</caption>
      <TableHead names={head} />
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
