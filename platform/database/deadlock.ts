/** Transactions that lock much, and so may be broken off: PostgreSQL ends one of two that wait for each other. */

const DEADLOCK = '40P01';
const TIMES = 5;

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (error as { readonly code?: unknown }).code === DEADLOCK || isDeadlock(error.cause);
}

/** Runs a transaction again when it was ended so that another could go on; the fifth time it throws what the database did. */
export async function againOnDeadlock<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let time = 1; ; time += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (time === TIMES || !isDeadlock(error)) throw error;
    }
  }
}
