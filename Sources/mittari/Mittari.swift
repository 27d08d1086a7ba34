@main
enum Mittari {
  static func main() {}
}
