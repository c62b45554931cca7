import 'connection-form/define';
