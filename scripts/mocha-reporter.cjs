// Prints each suite as it goes and writes the counts and what failed where scripts/test.mjs adds them up.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class Counting extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failed = [];
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) =>
      failed.push({ title: test.fullTitle(), error: String(error?.stack ?? error).slice(0, 4000) }),
    );
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending, duration } = runner.stats;
      const output = options.reporterOption?.output ?? options.reporterOptions?.output;
      writeFileSync(output, JSON.stringify({ passes, failures, pending, duration, failed }));
    });
  }
};
