import { Alert, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { KeyHint } from '#ui/shortcuts/key-hint.tsx'
import classes from './parts.module.css'

type KeptSectionProps = {
  /** How many things there are; nothing while they are read. */
  readonly count: number | undefined
  readonly isError: boolean
  readonly empty: {
    readonly icon: ReactNode
    readonly title: string
    readonly help: string
    readonly add: { readonly label: string; readonly run: () => void }
  }
  readonly children: ReactNode
}

/** The things that a section keeps, or what to do while there are none. */
export const KeptSection = ({ count, isError, empty, children }: KeptSectionProps) => {
  const { t } = useTranslation('settings-lists')
  if (isError) {
    return (
      <Alert color="red" role="alert">
        {t('failed')}
      </Alert>
    )
  }
  if (count === undefined) return undefined
  if (count > 0) return children
  const { icon, title, help, add } = empty
  return (
    <div className={classes['empty']}>
      <EmptyState
        icon={icon}
        title={title}
        help={help}
        actions={
          <Button variant="filled" onClick={add.run} rightSection={<KeyHint keys="A" />}>
            {add.label}
          </Button>
        }
      />
    </div>
  )
}
