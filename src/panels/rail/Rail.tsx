import { useEffect, useRef } from "preact/hooks";
import { isPlain } from "../../kit/input.ts";
import { chooseTab } from "../../state/actions.ts";
import { tabIds } from "../../state/choices.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { NewestLine } from "../shared/Newest.tsx";
import { PageContext, usePage } from "../shared/page.ts";
import { TimeCaption } from "../timeline/TimeClock.tsx";
import { CountryTable } from "./CountryTable.tsx";
import { RailGrip } from "./Grip.tsx";
import { Headline } from "./Headline.tsx";
import { HeldBox } from "./HeldBox.tsx";
import { Method } from "./Method.tsx";
import { StoryOffers } from "./Offers.tsx";
import { AllShocks, ShockPart } from "./Shocks.tsx";

const cards = async () => (await import("../card/Cards.tsx")).Cards;
const exposure = async () => (await import("../exposure/Exposure.tsx")).Exposure;
const story = async () => (await import("../stories/StoryPanel.tsx")).StoryPanel;
const sources = async () => (await import("./Sources.tsx")).Sources;
const whatIf = async () => (await import("../scenario/WhatIf.tsx")).WhatIf;

/** The rail: the tabs and the panel of the chosen one. */
export function Rail() {
  const page = usePage();
  const { words, frame, act } = page;
  const { tab } = frame.choices;
  const factual = { ...page, frame: page.factual };
  const pinned = frame.pins.length > 0;
  const modelled = frame.scenario?.time != null;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pinned) panel.current?.scrollTo({ top: 0 });
  }, [pinned, frame.pins]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabIds[(tabIds.indexOf(tab) + by + tabIds.length) % tabIds.length];
    if (by === 0 || next === undefined || !isPlain(event)) return;
    act(chooseTab(next));
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <RailGrip />
      <div class="rail-head">
        <div class="tabs" role="tablist" onKeyDown={onKeyDown}>
          {tabIds.map((id) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={id === tab}
              aria-controls={`panel-${id}`}
              tabIndex={id === tab ? 0 : -1}
              onClick={() => act(chooseTab(id))}
            >
              {words.tabs[id]}
            </button>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, and a scroll box needs the keyboard */}
      <div ref={panel} id={`panel-${tab}`} class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {frame.choices.story === null ? null : <Lazy key="story" load={story} />}
        {frame.scenario?.aside == null ? null : <p class="quiet">{frame.scenario.aside}</p>}
        {tab === "countries" ? (
          <>
            <Headline />
            <StoryOffers />
            {pinned ? (
              <PageContext.Provider value={factual}>
                <Lazy load={cards} />
              </PageContext.Provider>
            ) : null}
            <div class="newest-narrow">
              <NewestLine />
            </div>
            <Method />
            {modelled ? null : (
              <HeldBox as="div">
                <TimeCaption />
              </HeldBox>
            )}
            {modelled ? null : <ShockPart />}
            <CountryTable />
            {modelled ? null : <AllShocks />}
          </>
        ) : tab === "exposure" ? (
          <PageContext.Provider value={factual}>
            <Lazy load={exposure} />
          </PageContext.Provider>
        ) : tab === "what-if" ? (
          <Lazy key="what-if" load={whatIf} />
        ) : (
          <Lazy key="sources" load={sources} />
        )}
      </div>
    </>
  );
}
