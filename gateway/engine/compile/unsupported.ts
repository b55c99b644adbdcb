/** Thrown when a plan holds something this engine does not know: nothing is run rather than something else. */
export class UnsupportedPlanError extends Error {
  constructor(what: string) {
    super(`The plan has ${what}, which this engine cannot execute`);
    this.name = 'UnsupportedPlanError';
  }
}
