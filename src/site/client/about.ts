/// <reference lib="dom" />
import { readSetting, writeSetting } from './settings.ts';

// The help: whether keys of one letter are used, for those whom they disturb.

const box = document.querySelector<HTMLInputElement>('#letter-keys');
if (box) {
  box.checked = readSetting('keys') !== 'off';
  box.addEventListener('change', () => writeSetting('keys', box.checked ? 'on' : 'off'));
}
