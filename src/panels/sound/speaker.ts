import type { Sounds } from "../../display/sound/sounds.ts";

/** Plays the sounds of a replay. */
export interface Speaker {
  /** Plays the sounds of a step over `seconds` seconds from now on. */
  play(sounds: Sounds, seconds: number): void;
  /** Is silent until something is played. */
  rest(): void;
  /** Sets the volume, 0 to 1. */
  volume(value: number): void;
  close(): void;
}

/** Seconds from now at which a step begins, so that it is scheduled in time. */
const ahead = 0.03;
/** Seconds in which a tone changes: shorter ones click. */
const glide = 0.03;
const tick = { pitch: 1800, seconds: 0.03, level: 0.25 } as const;
const levels = { tone: 0.14, voice: 0.16 } as const;
/** The country's tone is a fifth above the network's; where the network has no tone, it has this pitch, Hz. */
const fifth = 1.5;
const alone = 660;
const loudness = { ordinary: 1, partial: 0.5, down: 0, unknown: 0.5 } as const;

/** A speaker; throws where the browser gives no audio. */
export function makeSpeaker(): Speaker {
  const audio = new AudioContext();
  const master = audio.createGain();
  master.connect(audio.destination);
  const network = makeVoice(audio, master, "triangle");
  const country = makeVoice(audio, master, "sine");
  let isOpen = true;
  void audio.resume().catch(() => {});
  return {
    play({ ticks, pitch, voice }, seconds) {
      // A step may still be on its way when the sound is turned off.
      if (!isOpen) return;
      const at = audio.currentTime + ahead;
      for (const part of ticks) playTick(audio, master, at + part * seconds);
      network.turn(pitch, pitch === null ? 0 : levels.tone, at);
      const level = voice === null ? 0 : levels.voice * loudness[voice];
      country.turn(pitch === null ? alone : pitch * fifth, level, at);
      // A tone of unknown connectivity sounds only in the first half of each step.
      if (voice === "unknown") country.turn(null, 0, at + seconds / 2);
    },
    rest() {
      if (!isOpen) return;
      network.turn(null, 0, audio.currentTime);
      country.turn(null, 0, audio.currentTime);
    },
    volume(value) {
      master.gain.setTargetAtTime(value, audio.currentTime, glide);
    },
    close() {
      isOpen = false;
      void audio.close().catch(() => {});
    },
  };
}

/** A tone that lasts, silent at first. */
function makeVoice(audio: AudioContext, out: AudioNode, type: OscillatorType) {
  const source = audio.createOscillator();
  const gain = audio.createGain();
  source.type = type;
  gain.gain.value = 0;
  source.connect(gain);
  gain.connect(out);
  source.start();
  return {
    turn(pitch: number | null, level: number, at: number) {
      if (pitch !== null) source.frequency.setTargetAtTime(pitch, at, glide);
      gain.gain.setTargetAtTime(level, at, glide);
    },
  };
}

function playTick(audio: AudioContext, out: AudioNode, at: number): void {
  const source = audio.createOscillator();
  const gain = audio.createGain();
  source.type = "square";
  source.frequency.value = tick.pitch;
  gain.gain.setValueAtTime(tick.level, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + tick.seconds);
  source.connect(gain);
  gain.connect(out);
  source.start(at);
  source.stop(at + tick.seconds);
}
