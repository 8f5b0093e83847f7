import { useEffect, useRef } from "preact/hooks";
import { sourceListOf } from "../../display/sources/source-list.ts";
import { sourceWords as words } from "../../words/sources.ts";
import { Handed } from "../files/Handed.tsx";
import { handedOut } from "../files/save.ts";
import { Cited } from "../shared/Cited.tsx";
import { NewestLine } from "../shared/Newest.tsx";
import { usePage } from "../shared/page.ts";
import { useToday } from "../shared/useToday.ts";
import "./sources.css";

/** Every source with its licence, edition and caveat; it scrolls to the chosen source. */
export function Sources() {
  const page = usePage();
  const { frame } = page;
  const list = sourceListOf(page, useToday());
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    asked.current?.scrollIntoView({ block: "start" });
    asked.current?.focus({ preventScroll: true });
  }, [frame.choices.source]);
  return (
    <div class="sources">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <NewestLine />
      <p>
        <a href="./data.zip" download onClick={() => handedOut.set("data.zip")}>
          {words.package}
        </a>{" "}
        <Handed of="data.zip" />
      </p>
      <p>
        <a href="./licences.txt" target="_blank" rel="noreferrer noopener">
          {words.licences}
        </a>
      </p>
      {list.note === "" ? null : <p>{list.note}</p>}
      {list.series.map((source) => (
        <article
          key={source.id}
          id={`source-${source.id}`}
          class="source"
          tabIndex={-1}
          ref={source.id === frame.choices.source ? asked : null}
          data-asked={source.id === frame.choices.source}
        >
          <h3>{source.title}</h3>
          <p>
            {source.publisher}
            {source.edition === "" ? "" : `, ${source.edition}`}
          </p>
          <dl>
            <div>
              <dt>{words.licence}</dt>
              <dd data-unseen={!source.licenceSeen}>{source.licence}</dd>
            </div>
            {source.newest === "" ? null : (
              <div>
                <dt>{words.newest}</dt>
                <dd>{source.newest}</dd>
              </div>
            )}
            {source.retrieved === "" ? null : (
              <div>
                <dt>{words.retrieved}</dt>
                <dd>{source.retrieved}</dd>
              </div>
            )}
            {source.caveat === "" ? null : (
              <div>
                <dt>{words.caveat}</dt>
                <dd>{source.caveat}</dd>
              </div>
            )}
          </dl>
          <p class="quiet">
            {source.url === "" ? null : (
              <Cited url={source.url} name={`${source.host}: ${source.title}`}>
                {source.host}
              </Cited>
            )}{" "}
            {source.rows}
          </p>
        </article>
      ))}
      <details class="press">
        <summary>
          {words.press} <span class="quiet">{list.press.length}</span>
        </summary>
        <p>{words.pressIntro}</p>
        <ul>
          {list.press.map((item) => (
            <li key={item.id} id={`source-${item.id}`}>
              <Cited url={item.url} name={item.name}>
                {item.title}
              </Cited>{" "}
              <span class="quiet">
                {item.publisher}, {item.date}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p>
        <a href="./sources/">{words.page}</a> · <a href="./method/">{words.method}</a>
      </p>
      <p>
        <a href="./stories/">{words.stories}</a>
      </p>
    </div>
  );
}
