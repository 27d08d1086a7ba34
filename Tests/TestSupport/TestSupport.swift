// Shared by the tests of all rooms.
