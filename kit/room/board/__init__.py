"""The live board: one small web app that keeps every event and shows an instructor where the room is."""
