import type { Event } from '../event.ts';

/** Where a run is being watched. Frames are counted; how long one lasts is the face's affair. */
export type Playback = {
  readonly frame: number;
  readonly frames: number;
  readonly playing: boolean;
  /** An index into `speeds`. */
  readonly speed: number;
};

/** Frames per second that a learner can choose from. */
export const speeds = [1, 2, 4, 8, 15] as const;
const usualSpeed = 2;

/** So few moments are each worth reading. */
const fewFrames = 8;

/** A run at its first frame, playing. Long runs start faster, so that few take more than a dozen seconds, and very short ones slowly. */
export function startPlayback(frames: number): Playback {
  const from = frames <= fewFrames ? 0 : usualSpeed;
  const speed = speeds.findIndex((perSecond, index) => index >= from && frames / perSecond <= 12);
  return { frame: 0, frames, playing: frames > 1, speed: speed < 0 ? speeds.length - 1 : speed };
}

export function atEnd({ frame, frames }: Playback): boolean {
  return frame >= frames - 1;
}

/** Time passes: it stops by itself at the last frame. */
function tick(playback: Playback, frames: number): Playback {
  if (!playback.playing) return playback;
  return seek(playback, playback.frame + frames);
}

/** To a frame; one beyond an end is that end. */
function seek(playback: Playback, to: number): Playback {
  const frame = Math.min(Math.max(0, Math.round(to)), playback.frames - 1);
  const moved = { ...playback, frame };
  return { ...moved, playing: playback.playing && !atEnd(moved) };
}

/** Pause or go on; at the end, once more from the start. */
function toggle(playback: Playback): Playback {
  return atEnd(playback) ? restart(playback) : { ...playback, playing: !playback.playing };
}

function restart(playback: Playback): Playback {
  return { ...playback, frame: 0, playing: playback.frames > 1 };
}

function changeSpeed(playback: Playback, by: 1 | -1): Playback {
  return { ...playback, speed: Math.min(Math.max(0, playback.speed + by), speeds.length - 1) };
}

/** What time and keys do to it. */
export type PlaybackEvent = Extract<Event, { kind: 'tick' | 'pause' | 'seek' | 'speed' | 'restart' }>;

export function movePlayback(playback: Playback, event: PlaybackEvent): Playback {
  switch (event.kind) {
    case 'tick':
      return tick(playback, event.frames);
    case 'pause':
      return toggle(playback);
    case 'seek':
      return seek(playback, event.frame);
    case 'speed':
      return changeSpeed(playback, event.by);
    case 'restart':
      return restart(playback);
  }
}
