import { useTranslation } from 'react-i18next'
import type { ApiError } from '#shared/api-error.ts'
import { isolate } from './isolate.ts'

type Failure = Pick<ApiError, 'code' | 'details'> & { readonly correlation_id?: string }

/** Says what of the computer stood in the way, with the number that finds it in the log; a bug is told in other words. */
export const useFailureText = (): ((failure: Failure, ofBug: string) => string) => {
  const { t } = useTranslation('problems')
  return ({ code, details, correlation_id: id = '' }, ofBug) => {
    const reason = details[0]?.code ?? 'internal_server_error'
    if (code !== 'internal_server_error' || reason === 'internal_server_error') return ofBug
    return t('in_log', { sentence: t(reason), id: isolate(id) })
  }
}
