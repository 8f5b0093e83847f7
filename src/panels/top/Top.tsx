import { useState } from "preact/hooks";
import { chooseTheme, pause } from "../../state/actions.ts";
import type { Choices } from "../../state/choices.ts";
import { inScenarioTime } from "../../state/scenario/scenario-time.ts";
import { Lazy } from "../shared/Lazy.tsx";
import { NewestLine } from "../shared/Newest.tsx";
import { usePage } from "../shared/page.ts";
import { untranslated } from "../translated.ts";
import { Search } from "./Search.tsx";
import { ShareButton } from "./Share.tsx";

const themes: readonly Choices["theme"][] = ["system", "dark", "light"];

/** The head of the page: name, tagline, search, share, help and theme. */
export function Top() {
  const { words } = usePage();
  return (
    <>
      <h1 class="top-name" ref={untranslated}>
        {words.title}
      </h1>
      <div class="top-about">
        <p class="top-tagline">{words.tagline}</p>
        <NewestLine />
      </div>
      <Search />
      <ShareButton />
      <HelpButton />
      <ThemeSwitch />
    </>
  );
}

const help = async () => (await import("./Help.tsx")).default;

/** The Help button: it pauses what plays. The help is fetched with the first press; each press opens it again. */
function HelpButton() {
  const { words, frame, act } = usePage();
  const [asked, setAsked] = useState(0);
  const open = () => {
    act(inScenarioTime(pause(), frame.scenario?.time));
    setAsked(asked + 1);
  };
  return (
    <>
      <button type="button" class="pill top-help" aria-label={words.help} onClick={open}>
        ?
      </button>
      {asked === 0 ? null : <Lazy key={asked} load={help} />}
    </>
  );
}

function ThemeSwitch() {
  const { words, frame, act } = usePage();
  const { theme } = frame.choices;
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <button
      type="button"
      class="pill top-theme"
      title={words.theme[theme]}
      aria-label={`${words.themeLabel}: ${words.theme[theme]}`}
      onClick={() => act(chooseTheme(next))}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" data-theme-shown={theme}>
        <circle cx="10" cy="10" r="7" class="theme-ring" />
        <path d="M10,3A7,7 0 0 1 10,17Z" class="theme-half" />
      </svg>
    </button>
  );
}
