import { Component, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Connect } from './connect';

@Component({
  selector: 'app-root',
  imports: [Connect],
  template: '<app-connect integration="hubspot" />',
})
class App {}

// As Angular 20 needs it, which else would want zone.js.
bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
