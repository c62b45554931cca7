import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findEngines } from './engines.mjs';

/**
 * A launcher for each engine that is here. With names (comma-separated) only those, and each of
 * them must be here.
 */
export async function findBrowsers(names) {
  return Promise.all(findEngines(names).found.map(launcherOf));
}

async function launcherOf({ start }) {
  const options = await start();
  return options.puppeteer ? chromeLauncher({ puppeteer, launchOptions: options.puppeteer }) : webdriverLauncher(options.webdriver);
}
