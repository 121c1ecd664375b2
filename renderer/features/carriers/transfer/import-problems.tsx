import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/api-error.ts'
import classes from './transfer.module.css'

/** As many as anyone reads through; the rest is counted. */
const SHOWN = 100

/** Why a file was not taken in: every problem with its place in the file. */
export const ImportProblems = ({ problems }: { readonly problems: readonly Problem[] }) => {
  const { t } = useTranslation(['carriers', 'problems'])
  if (problems.length === 0) return undefined
  const shown = problems.slice(0, SHOWN)
  return (
    <div className={classes['problems']} role="alert">
      <p>{t('import.refused', { count: problems.length })}</p>
      <ul>
        {shown.map(({ property = '$', code, message }) => (
          <li key={`${property} ${code} ${message}`}>
            <code dir="ltr">{property.replace(/^\$\.catalogue\.?/u, '')}</code> {t(`problems:${code}`)}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{t('import.more', { count: problems.length - SHOWN })}</p>}
    </div>
  )
}
