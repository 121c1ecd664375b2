import { useTranslation } from 'react-i18next'
import { apiErrorOf } from '#trpc/api-error.ts'

/** Says why the desk refused something, in the language of the screen. */
export const useRefusalOf = () => {
  const { t } = useTranslation('problems')
  return (error: unknown): string =>
    [...new Set(apiErrorOf(error).details.map(({ code }) => t(code)))].join(' ')
}
