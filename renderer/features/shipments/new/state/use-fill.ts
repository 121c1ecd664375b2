import { useTranslation } from 'react-i18next'
import { isolate } from '../../../../app/i18n/isolate.ts'
import { formOf } from '../model/form-of-request.ts'
import type { PastedRequest } from '../model/read-request.ts'
import type { SheetEditing } from './use-sheet.ts'

/** Fills the page from a request that was pasted, and says what of it could not be taken. */
export const useFillFromPasted = ({ fill }: Pick<SheetEditing, 'fill'>) => {
  const { t } = useTranslation('new-shipment')
  return ({ request, twice }: Extract<PastedRequest, { kind: 'request' }>): void => {
    const names = twice.map(isolate).join(', ')
    const said = [t('paste.filled'), ...(names === '' ? [] : [t('paste.twice', { names })])]
    fill(formOf(request), said.join(' '))
  }
}
