import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { notationAt } from "../../display/sound/notation.ts";
import { blocksPerTick, type SoundSource, soundSource, soundsOf } from "../../display/sound/sounds.ts";
import type { Choices } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import { addSteps } from "../../state/step.ts";
import { soundWords as words } from "../../words/sound/sound.ts";
import { useFile, usePage } from "../shared/page.ts";
import { Notation } from "./Notation.tsx";
import { makeSpeaker, type Speaker } from "./speaker.ts";
import "./sound.css";

/** The controls of a replay's sound, which is off at first, and a drawing and sentences that say the same as the sound. */
export function Sound() {
  const page = usePage();
  const { frame, words: pageWords } = page;
  const { choices } = frame;
  const replay = replayShown(choices);
  const { state } = useFile("blocks");
  const source = replay === null ? null : soundSource(page, replay);
  const perTick = replay === null ? 1 : blocksPerTick(replay.step, choices.speed);
  const { speaker, failed, turn } = useSpeaker();
  const [volume, setVolume] = useState(50);
  useEffect(() => speaker?.volume(volume / 100), [speaker, volume]);
  usePlaying(speaker, source, choices, perTick);
  if (replay === null) return null;
  return (
    <section class="sound" aria-label={words.region}>
      <p class="sound-controls">
        <button type="button" class="pill" aria-pressed={speaker !== null} onClick={turn}>
          {speaker === null ? words.off : words.on}
        </button>
        <label>
          {words.volume}{" "}
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={volume}
            aria-valuetext={words.percent(countText(volume))}
            onInput={(event) => setVolume(Number(event.currentTarget.value))}
          />
        </label>
      </p>
      <p role="status">{failed ? words.noAudio : speaker !== null && !choices.playing ? words.press : ""}</p>
      {source === null ? (
        <p class="quiet">{state === "failed" ? words.noBlocks : words.waiting}</p>
      ) : (
        <Notation view={notationAt(source, choices.at, perTick, frame.nameOf(replay.place), pageWords.locale)} />
      )}
    </section>
  );
}

/** A speaker that the first press makes and the next press closes; `failed` where the browser allows no sound. */
function useSpeaker() {
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(speaker);
  latest.current = speaker;
  useEffect(() => () => latest.current?.close(), []);
  const turn = () => {
    if (speaker !== null) {
      speaker.close();
      setSpeaker(null);
      return;
    }
    try {
      setSpeaker(makeSpeaker());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return { speaker, failed, turn };
}

/**
 * Plays the sounds of each step of playback over the time until the next step; after a jump, those of its last step.
 */
function usePlaying(speaker: Speaker | null, source: SoundSource | null, choices: Choices, perTick: number): void {
  const { at, playing, speed } = choices;
  const before = useRef(at);
  useEffect(() => {
    const from = before.current;
    before.current = at;
    if (speaker === null) return;
    if (!playing || source === null) speaker.rest();
    else if (at > from) {
      const begin = Math.max(from, addSteps(source.replay.step, at, -1));
      speaker.play(soundsOf(source, begin, at, perTick), 1 / speed);
    }
  }, [at, playing, speaker]);
}
