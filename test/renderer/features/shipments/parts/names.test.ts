import { describe, expect, it } from 'vitest'
import { localeOf } from '#app/i18n/locale.ts'
import { personName } from '#shared/shipments/person-name.ts'
import { localityLine } from '#features/shipments/parts/locality-line.ts'
import { shortReference } from '#features/shipments/parts/short-reference.ts'

describe('names and places', () => {
  it('puts the family first where the script does', () => {
    expect(personName({ first_name: 'さくら', last_name: '田中' })).toBe('田中 さくら')
    expect(personName({ title: 'Dr.', first_name: 'Ada', middle_name: 'M.', last_name: 'Quill' })).toBe(
      'Dr. Ada M. Quill',
    )
    expect(personName({ first_name: 'محمد', last_name: 'الفارسي' })).toBe('محمد الفارسي')
  })

  it('writes as much of a place as is there', () => {
    expect(localityLine({ locality: 'Preston', postal_code: 'PR4 5LE' })).toBe('Preston PR4 5LE')
    expect(localityLine({ locality: 'دبي' })).toBe('دبي')
    expect(localityLine({ locality: ' ', postal_code: '80331' })).toBe('80331')
  })

  it('shortens a reference to the digits that people say', () => {
    expect(shortReference('sp_00595452779180472847666088647705')).toBe('…8864 7705')
  })
})

describe('the locale of numbers and times', () => {
  it('is the system’s variant of the language', () => {
    expect(localeOf('en', ['de-AT', 'en-US'])).toBe('en-US')
    expect(localeOf('de', ['de-AT', 'en-US'])).toBe('de-AT')
  })

  it('is the language itself where the system speaks another', () => {
    expect(localeOf('ar', ['en-US'])).toBe('ar')
    expect(localeOf('en', ['fr-FR'])).toBe('en-GB')
  })

  it.each(['en-US@posix', 'en_US.UTF-8', 'C', ''])(
    'is one that numbers can be written in on a system called %s',
    (tag) => {
      expect(() => new Intl.NumberFormat(localeOf('en', [tag]))).not.toThrow()
    },
  )
})
