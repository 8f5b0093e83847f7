import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CellTable, ExposureFigure } from "../../display/exposure/context.ts";
import { type ExposurePart, exposureParts } from "../../state/choices.ts";
import { openPart } from "../../state/exposure/actions.ts";
import { exposureWords } from "../../words/exposure.ts";
import type { Peer } from "../reading/peers.ts";
import { Readable } from "../reading/Readable.tsx";
import { TableHead } from "../shared/Columns.tsx";
import { usePage } from "../shared/page.ts";

/** The parts of the tab as the contents of a reading view offer them. */
const peers: readonly Peer[] = exposureParts.map((id) => ({ id, title: exposureWords.sections[id] }));

/**
 * One part of the tab, which opens and closes, and opens to be read over the map's area; the link holds which parts are
 * open. The report is inside the part on holdings.
 */
export function OpenPart({ id, children }: { readonly id: ExposurePart; readonly children: ComponentChildren }) {
  const { frame, act } = usePage();
  const { parts, readingView } = frame.choices;
  const isRead = readingView === id || (readingView === "report" && id === "holdings");
  return (
    <Readable id={id} title={exposureWords.sections[id]} peers={peers} level="h3">
      <details
        class="part"
        data-part={id}
        open={isRead || parts.includes(id)}
        onToggle={({ currentTarget: part }) => {
          // The browser fires this event after the change; another view may have removed the part by then.
          if (part.isConnected) act(openPart(id, part.open));
        }}
      >
        <summary>
          <h3>{exposureWords.sections[id]}</h3>
        </summary>
        {children}
      </details>
    </Readable>
  );
}

/** Content that is rendered only while it is open. */
export function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="exposure-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? children : null}
    </details>
  );
}

/** A list of figures, each with its label and note. */
export function Figures({ figures }: { readonly figures: readonly ExposureFigure[] }) {
  return (
    <dl class="measures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="measure">{value}</span>
            {note === "" ? null : <span class="measure-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A table of finished cells, which scrolls sideways where it is too wide; `wrap` lets its cells break instead. */
export function CellsTable({ table, wrap = false }: { readonly table: CellTable; readonly wrap?: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it sideways, and a scroll box needs the keyboard
    <section class="grid-scroll" tabIndex={0} aria-label={table.label}>
      <table class="grid" data-wrap={wrap} aria-label={table.label}>
        <TableHead names={table.columns} />
        <tbody>
          {table.rows.map(({ key, cells, tone, note = "" }) => (
            <tr key={key} data-tone={tone}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key="name" scope="row">
                    {cell}
                    {note === "" ? null : <span class="grid-note">{note}</span>}
                  </th>
                ) : (
                  <td key={table.columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
