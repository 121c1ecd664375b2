import { describe, expect, it } from 'vitest'
import { refuse, toProblem } from '#shared/api-error.ts'
import { englishReader, readerOf } from '#shared/texts/sentences.ts'
import { messagesFor } from '#contract/use-messages.ts'

describe('why the desk refused something', () => {
  const english = messagesFor(englishReader)

  it('is told with what the property is called', () => {
    const { message, problems } = refuse('validation_error', {
      code: 'required_property_missing',
      property: '$.addresses[destination].postal_code',
    })
    const told = { code: 'validation_error', message, details: problems, correlation_id: 'ab12' } as const
    expect(english.refusal(told)).toBe('Destination · Postal code: Please fill this in.')
  })

  it.each(['disk_full', 'internal_server_error'] as const)('is found in the log: %s', (code) => {
    const problem = toProblem({ code })
    const failed = {
      code: 'internal_server_error',
      message: problem.message,
      details: [problem],
      correlation_id: 'ab12',
    } as const
    expect(english.refusal(failed)).toBe(`${problem.message} It is in the log under ab12.`)
    const german = messagesFor({ ...readerOf('de'), isolates: true })
    expect(german.refusal(failed)).toContain('\u2068ab12\u2069')
    expect(german.refusal(failed)).not.toContain(problem.message)
  })
})
