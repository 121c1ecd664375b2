import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { previewAddressFor } from '../shared/documents/preview-address.ts'
import { APP_SCHEME, createAppHandler, HOME } from './app-protocol.ts'
import { openDesk, type Desk } from './desk.ts'
import { createMenu } from './menu.ts'
import { isOwnAddress } from './own-page.ts'
import { dataFolderArgument } from './platform/arguments.ts'
import { systemClock } from './platform/clock.ts'
import { chooseDataFolder } from './platform/data-folder.ts'
import { choosePaths, openPath, saveFile, showFailure, showProgress } from './platform/dialogs.ts'
import { openLog } from './platform/log.ts'
import { explainFailure } from './platform/startup-failure.ts'
import { lockSession } from './session-lock.ts'
import { attachIpcHandler } from './trpc/ipc-handler.ts'
import { confinePage, openWindow } from './window.ts'

const dataFolder = chooseDataFolder(dataFolderArgument(process.argv.slice(1)))
const log = openLog(dataFolder, systemClock.now)
const reportBug = (error: unknown): void => log.reportBug(crypto.randomUUID(), error)

const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const home = devServer ?? HOME
const preview = previewAddressFor(home)

/** Says in plain words why there is no desk, and ends. */
const giveUp = (error: unknown): void => {
  const sentence = explainFailure(error, dataFolder)
  reportBug(error)
  console.error(sentence)
  showFailure(sentence)
  app.exit(1)
}

const start = (desk: Desk): void => {
  const showWindow = (): BrowserWindow =>
    openWindow({ home, places: desk.windowPlaces, hasDevTools: !app.isPackaged, log })
  const showFirstWindow = (): void => {
    const [first] = BrowserWindow.getAllWindows()
    const window = first ?? showWindow()
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  lockSession(session.defaultSession, devServer === undefined ? [] : [devServer, preview])
  protocol.handle(
    APP_SCHEME,
    createAppHandler({
      shipdesk: join(import.meta.dirname, '../renderer'),
      preview: join(import.meta.dirname, '../preview'),
    }),
  )
  const detach = attachIpcHandler({
    ipc: ipcMain,
    router: desk.router,
    createContext: desk.createContext,
    isTrusted: ({ url }) => isOwnAddress(url, home),
    reportBug: log.reportBug,
    reportDropped: (why) => log.note(`A frame was dropped: ${why}.`),
  })
  const menu = createMenu({
    isMac: process.platform === 'darwin',
    hasDevTools: !app.isPackaged,
    openWindow: showWindow,
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
  app.on('second-instance', showFirstWindow)
  app.on('activate', showFirstWindow)
  app.on('will-quit', () => {
    detach()
    desk.close()
  })
  showWindow()
  desk.automation.start()
}

/** Opens the desk while nothing else depends on it yet, so that a desk that cannot be opened ends the program. */
const startOrGiveUp = (): void => {
  try {
    start(
      openDesk({
        folder: dataFolder,
        reportBug: log.reportBug,
        showFolder: openPath,
        openFile: openPath,
        saveFile,
        choosePaths,
        showProgress,
        electronVersion: process.versions.electron,
      }),
    )
  } catch (error) {
    giveUp(error)
  }
}

/** Makes this the one program on its data folder; false when there is one already, which is told to come forward. */
const claimDataFolder = (): boolean => {
  const profile = join(dataFolder, 'window')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  app.setPath('userData', profile)
  return app.requestSingleInstanceLock()
}

const begin = (): void => {
  process.on('uncaughtException', reportBug)
  process.on('unhandledRejection', reportBug)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
  app.on('web-contents-created', (_event, page) => confinePage(page, { home, preview }))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  try {
    // Never awaited at the top: Electron is only ready after this module has ended.
    if (claimDataFolder()) void app.whenReady().then(startOrGiveUp)
    else app.quit()
  } catch (error) {
    void app.whenReady().then(() => giveUp(error))
  }
}

begin()
