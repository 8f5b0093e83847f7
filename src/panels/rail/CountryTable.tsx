import { useRef } from "preact/hooks";
import type { CountryRow } from "../../display/frame/table.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { hover, pin, sortBy } from "../../state/actions.ts";
import { usePage } from "../shared/page.ts";
import { SourceLink } from "../shared/SourceLink.tsx";

/** The sortable table of countries. */
export function CountryTable() {
  const { frame, words, act } = usePage();
  const { table } = frame;
  // A new card moves rows under a resting pointer, so only a moving pointer hovers a row, and leaving unhovers that row
  // alone.
  const held = useRef<PlaceCode | null>(null);
  const hold = (code: PlaceCode) => {
    held.current = code;
    act(hover(code));
  };
  return (
    <>
      <table class="countries" aria-label={words.tabs.countries}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.column} scope="col" aria-sort={column.sort} data-column={column.column}>
                <button type="button" title={column.title} onClick={() => act(sortBy(column.column))}>
                  {column.label}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => frame.hovered === held.current && act(hover(null))}>
          {table.rows.map((row) => (
            <TableRow key={row.code} row={row} hovered={row.code === frame.hovered} hold={hold} />
          ))}
        </tbody>
      </table>
      <footer class="table-notes">
        {frame.tableNotes.map((note) => (
          <p key={note.text}>
            {note.text}{" "}
            {note.source === null ? null : (
              <SourceLink source={note.source} of={note.text}>
                {words.sourceLink}
              </SourceLink>
            )}
          </p>
        ))}
      </footer>
    </>
  );
}

type RowProps = {
  readonly row: CountryRow;
  readonly hovered: boolean;
  hold(code: PlaceCode): void;
};

function TableRow({ row, hovered, hold }: RowProps) {
  const { act, words } = usePage();
  return (
    <tr data-pinned={row.pinned} data-hovered={hovered} onPointerMove={() => hold(row.code)}>
      <th scope="row" data-tone={row.tone ?? undefined}>
        <button
          type="button"
          title={row.pinned ? words.unpinName(row.name) : words.pin(row.name)}
          aria-pressed={row.pinned}
          onClick={() => act(pin(row.code))}
        >
          {row.name}
        </button>
        {row.marks === "" ? null : <sup>{row.marks}</sup>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={cell.column} data-column={cell.column} data-held={cell.held} title={cell.title}>
          {cell.text}
          {index === 0 && row.bar !== null ? (
            <svg class="bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
              <rect width={row.bar} height="2" />
            </svg>
          ) : null}
        </td>
      ))}
    </tr>
  );
}
