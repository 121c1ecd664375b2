import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconLock, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PinForm } from '#contract/operators/pin-form.tsx'
import { useMessages } from '#contract/use-messages.ts'
import type { DeskSession, Operator } from '#shared/operators/operator.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { foldText } from '#shared/words.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useSignOn } from '#trpc/mutations/operators.ts'
import { soundRefusal } from '#ui/scan/refusal-sound.ts'
import { takeFocus } from '#ui/take-focus.ts'
import classes from './lock-screen.module.css'
import { useBadgeAtLock } from './use-badge-at-lock.ts'
import { useCoverPage } from './use-cover-page.ts'

type LockScreenProps = { readonly session: DeskSession; readonly settings: Settings }

/** Whoever is asked for their PIN. */
type Asked = Pick<Operator, 'operator' | 'name'> & { readonly codes?: readonly string[] | undefined }

/** Covers all of the window until somebody signs on: nothing of the page can be read or reached. */
export const LockScreen = (props: LockScreenProps) => {
  useCoverPage()
  return createPortal(<Cover {...props} />, document.body)
}

const Cover = ({ session, settings }: LockScreenProps) => {
  const { t } = useTranslation(['operators', 'common'])
  const { refusal } = useMessages()
  const { mutate: signOn, error, reset } = useSignOn()
  const [asked, setAsked] = useState<Asked | undefined>(() => whoIsThere(session))
  const [isUnknown, setUnknown] = useState(false)
  useBadgeAtLock(settings, (codes) => {
    setUnknown(false)
    signOn(
      { codes: [...codes] },
      {
        onSuccess: ({ outcome, operator }) => {
          if (outcome === 'needs_pin' && operator) setAsked({ ...operator, codes })
          if (outcome !== 'unknown_badge') return
          setUnknown(true)
          if (settings.scan_sound) soundRefusal()
        },
      },
    )
  })
  const choose = ({ operator, name, has_pin: hasPin }: DeskSession['operators'][number]): void => {
    setUnknown(false)
    reset()
    if (hasPin) setAsked({ operator, name })
    else signOn({ operator })
  }
  return (
    <div data-lock-screen className={classes['cover']} role="dialog" aria-modal="true" aria-labelledby="lock">
      <div className={classes['card']}>
        <p className={classes['brand']}>
          <span className={classes['mark']} aria-hidden />
          {t('common:app.name')}
          <bdi className={classes['desk']}>{settings.desk_name}</bdi>
        </p>
        <Title order={1} id="lock" className={classes['title']}>
          {session.state === 'locked' && <IconLock size={22} aria-hidden />}
          {t(session.state === 'locked' ? 'lock.locked' : 'lock.who')}
        </Title>
        {isUnknown && (
          <Alert color="red" variant="light" role="alert">
            {t('lock.unknownBadge')}
          </Alert>
        )}
        {error && (
          <Alert color="red" variant="light" role="alert">
            {refusal(apiErrorOf(error))}
          </Alert>
        )}
        {asked ? (
          <PinForm
            key={asked.operator}
            operator={asked}
            codes={asked.codes}
            confirm={t(session.state === 'locked' ? 'lock.unlock' : 'pin.signOn')}
            onDone={() => undefined}
          >
            <Button variant="subtle" onClick={() => setAsked(undefined)}>
              {t('lock.someoneElse')}
            </Button>
          </PinForm>
        ) : (
          <Names session={session} onChoose={choose} />
        )}
      </div>
    </div>
  )
}

/** So many names are found at a glance. */
const FEW = 10

type NamesProps = {
  readonly session: DeskSession
  readonly onChoose: (operator: DeskSession['operators'][number]) => void
}

/** Everybody who can sign on. */
const Names = ({ session, onChoose }: NamesProps) => {
  const { t } = useTranslation('operators')
  const [typed, setTyped] = useState('')
  const shown = session.operators.filter(({ name }) => foldText(name).includes(foldText(typed)))
  const [first] = useState(session.operator?.operator ?? shown[0]?.operator)
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t(session.has_badges ? 'lock.hintBadge' : 'lock.hint')}</Text>
      {session.operators.length > FEW && (
        <TextInput
          aria-label={t('lock.find')}
          placeholder={t('lock.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul className={classes['names']}>
        {shown.map((one) => (
          <li key={one.operator}>
            <button
              type="button"
              className={classes['name']}
              ref={one.operator === first ? takeFocus : undefined}
              onClick={() => onChoose(one)}
            >
              <IconUser size={18} aria-hidden />
              <bdi>{one.name}</bdi>
              {one.has_pin && <IconLock size={14} role="img" aria-label={t('lock.hasPin')} />}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <Text role="status">{t('lock.nobody')}</Text>}
    </Stack>
  )
}

/** Whoever locked the desk is asked first, where they have a PIN. */
const whoIsThere = ({ state, operator, operators }: DeskSession): Asked | undefined => {
  const hasPin = operators.some((one) => one.operator === operator?.operator && one.has_pin)
  return state === 'locked' && hasPin ? operator : undefined
}
