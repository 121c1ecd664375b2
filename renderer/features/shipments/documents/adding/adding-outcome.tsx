import { Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './adding.module.css'
import { canBeAdded } from './adding.ts'
import type { Adding } from './use-adding.ts'

/** How far it is, or what came of it. */
export const AddingOutcome = ({ adding: { state } }: { readonly adding: Adding }) => {
  const { t } = useTranslation('documents')
  const { rows, reading, running } = state
  const added = rows.filter(({ status }) => status === 'added').length
  const refused = rows.filter(({ status }) => status === 'refused').length
  const total = added + rows.filter(canBeAdded).length
  const text = (): string | undefined => {
    if (reading > 0) return t('adding.reading', { count: reading })
    if (running !== 'no') return t('adding.progress', { done: added, total })
    if (added === 0 && refused === 0) return total === 0 ? t('adding.nothing') : undefined
    return [
      added > 0 && t('adding.done', { count: added }),
      refused > 0 && t('adding.left', { count: refused }),
    ]
      .filter((part) => part !== false)
      .join(' ')
  }
  return (
    <div className={classes['outcome']}>
      <Text component="output" size="sm">
        {text()}
      </Text>
      {running !== 'no' && total > 1 && (
        <Progress
          value={(added / total) * 100}
          aria-label={t('adding.progress', { done: added, total })}
          transitionDuration={0}
        />
      )}
    </div>
  )
}
