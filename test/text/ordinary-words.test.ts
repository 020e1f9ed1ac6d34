import { expect, test } from 'vitest';
import { isOrdinary } from '../../src/text/ordinary-words.ts';

test.each(['Research', 'Scaling', 'Data', 'Spark', 'Blob', 'Applications', 'Mark', 'Will', 'may', 'MONDAY'])(
  '%s is an ordinary word.',
  word => {
    expect(isOrdinary(word)).toBe(true);
  },
);

test.each(['Rockset', 'Snowflake', 'Databricks', 'Venkat', 'Misha', 'DAQ', 'constructor', '__proto__', ''])(
  '%s is none.',
  word => {
    expect(isOrdinary(word)).toBe(false);
  },
);
