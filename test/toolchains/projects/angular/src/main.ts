import { Component } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Connect } from './connect';

@Component({
  selector: 'app-root',
  imports: [Connect],
  template: '<app-connect integration="hubspot" />',
})
class App {}

bootstrapApplication(App);
