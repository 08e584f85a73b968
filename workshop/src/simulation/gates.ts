/**
 * Every await of the simulated processes is a gate: what it waits for happens at once and whole when the scheduler opens it, and the
 * scheduler alone says which opens next. A crash drops the gates of a process; whoever waited there never goes on.
 */
export type Gate = {
  readonly process: number;
  readonly name: string;
  /** `blocked` while another transaction holds what this one needs. */
  open(): 'opened' | 'blocked';
};

/** Returned by what a gate waits for when it cannot happen yet. */
export const BLOCKED = Symbol('blocked');

export class Gates {
  waiting: Gate[] = [];

  /** What a process calls: it goes on once the scheduler has opened the gate. */
  pass<T>(process: number, name: string, happen: () => T | typeof BLOCKED): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        process,
        name,
        open() {
          let result: T | typeof BLOCKED;
          try {
            result = happen();
          } catch (error) {
            reject(error);
            return 'opened';
          }
          if (result === BLOCKED) return 'blocked';
          resolve(result);
          return 'opened';
        },
      });
    });
  }

  open(at: number): 'opened' | 'blocked' {
    const gate = this.waiting[at] as Gate;
    const state = gate.open();
    if (state === 'opened') this.waiting.splice(this.waiting.indexOf(gate), 1);
    return state;
  }

  drop(process: number): void {
    this.waiting = this.waiting.filter((g) => g.process !== process);
  }
}

/** Lets everything run that does not wait at a gate. */
export const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
