import { expect, it } from 'vitest';
import { foldForSearch } from './search-fold';

it.each([
  ['Kazakh letters as typed on a Russian keyboard', 'Әкімдік, Өңір, Үкімет', 'акимдик, онир, укимет'],
  ['ё and stress marks', 'Её акима́т', 'ее акимат'],
  ['й as itself', 'Йод, айтылуы', 'йод, айтылуы'],
  ['Kazakh in Latin, with both i', 'ÄKIM İlias ı ğ ş ñ ū', 'akim ilias i g s n u'],
  ['töte jazu with either hamza and with none', 'ءتىل ٴتىل تىل', 'تىل تىل تىل'],
  ['hyphens and apostrophes', 'өзін‑өзі governor’s', "озин-ози governor's"],
])('folds %s', (_, text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});
