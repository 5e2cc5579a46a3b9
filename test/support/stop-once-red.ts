import { beforeEach } from 'vitest';

let red = false;

// One assertion that fails is what a guard taken out must show: the tests of the file that follow would only cost.
beforeEach(({ onTestFailed, skip }) => {
  skip(red, 'a guard was seen missing');
  onTestFailed(({ task }) => {
    red ||= task.result?.errors?.some(({ name }) => name === 'AssertionError') === true;
  });
});
