import Testing

@testable import Shell

@Suite("The first line fits the screen")
struct GreetingTests {
  @Test(
    "The list of datasets gives way",
    arguments: [
      (80, "mittari 0.1.0 · datasets: goals, registers, school · help, or Tab"),
      (60, "mittari 0.1.0 · datasets: goals, … · help, or Tab"),
      (40, "mittari 0.1.0 · help, or Tab"),
      (20, "mittari 0.1.0 · he…"),
    ])
  func fits(columns: Int, line: String) {
    let greeting = Greeting(
      version: "0.1.0", datasets: ["goals", "registers", "school"], columns: columns)
    #expect(greeting.text == line)
  }

  @Test("Without datasets it says where help is")
  func none() {
    #expect(
      Greeting(version: "0.1.0", datasets: [], columns: 80).text == "mittari 0.1.0 · help, or Tab")
  }

  @Test("A folder's name cannot send control sequences")
  func hostile() {
    let greeting = Greeting(version: "0.1.0", datasets: ["a\u{1B}[31m"], columns: 80)
    #expect(!greeting.text.contains("\u{1B}"))
  }
}
