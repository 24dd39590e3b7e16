/* What a run sheet works out as time goes by: when each row is on, how long the one that is on still has, and whether we are late. */

/** Minutes of a row, as it is or as it was cut. */
export const length = (room, place) => (room.cut.includes(place) ? room.rows[place].least : room.rows[place].minutes);

export const isOver = room => here(room) === room.rows.length;

/** The place of the row that is on. */
export const here = room => room.began.at(-1)[0];

/**
 * When each row was or will be on, in minutes since the start.
 * @returns {{rows: {state: "done" | "now" | "ahead" | "cut" | "passed", from: number, to: number}[], left: number, ends: number, late: number}}
 *   `left` is what the row that is on still has; `ends` is when all will be over; `late` is below 0 with time in hand.
 */
export function timed(room, minute) {
  const at = here(room);
  const begun = room.began.at(-1)[1];
  const stays = at < room.rows.length ? length(room, at) : 0;
  const left = Math.min(begun + stays - minute, stays); // the minute a row begins at is kept rounded
  let next = Math.max(minute, begun + stays);
  if (at === room.rows.length) {
    next = begun;
  }
  const after = next;
  const rows = room.rows.map((_, place) => {
    if (place === at) {
      return { state: room.clock ? "now" : "ahead", from: begun, to: after };
    }
    if (place > at) {
      const from = next;
      next += length(room, place);
      return { state: next === from ? "cut" : "ahead", from, to: next };
    }
    const move = room.began.findLastIndex(([one]) => one === place);
    return move < 0
      ? { state: room.cut.includes(place) ? "cut" : "passed", from: 0, to: 0 }
      : { state: "done", from: room.began[move][1], to: room.began[move + 1][1] };
  });
  return { rows, left, ends: next, late: next - room.minutes };
}

/** The next row that has any minutes left; null after the last. */
export function after(room) {
  for (let place = here(room) + 1; place < room.rows.length; place++) {
    if (length(room, place)) {
      return place;
    }
  }
  return null;
}

/** "3:05" of 3.09 minutes: whole seconds that are left, or over. */
export function countdown(minutes) {
  const seconds = minutes < 0 ? Math.floor(-minutes * 60) : Math.ceil(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The minutes since the start, from what the board told and when it told it. A page that slept is right again at once. */
export class Minutes {
  constructor() {
    this.minute = 0;
    this.at = 0;
    this.runs = false;
  }

  hear(minute, runs) {
    this.minute = minute;
    this.runs = runs;
    this.at = Date.now();
  }

  get now() {
    return this.runs ? this.minute + (Date.now() - this.at) / 60000 : 0;
  }
}

/** The clock on the wall at a minute: "5:45 pm". Before the start, the minute itself. */
export function onTheWall(room, minute) {
  if (!room.clock) {
    return String(Math.round(minute));
  }
  return new Date(Date.parse(room.clock) + minute * 60000).toLocaleTimeString("en-CA", { hour: "numeric", minute: "2-digit" }).replace(/\./g, "");
}
